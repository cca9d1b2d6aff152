package cookbook.echo;
class EchoServer { static void main() { IO.println(cookbook.component.A.hi()); } }
