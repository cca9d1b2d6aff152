"""Chapter 5's server in another language. Run it: python3 munch.py [PORT]"""
import socketserver
import sys


class Munch(socketserver.BaseRequestHandler):
    def handle(self):
        while data := self.request.recv(32768):
            if b"shutdown" in data:
                break
            self.request.sendall(b"munch" + data)
        print("Protocol finished!", flush=True)


socketserver.ThreadingTCPServer.allow_reuse_address = True
address = ("127.0.0.1", int(sys.argv[1]) if len(sys.argv) > 1 else 1500)
with socketserver.ThreadingTCPServer(address, Munch) as server:
    print("Listening on %s:%d" % server.server_address, flush=True)
    server.serve_forever()
