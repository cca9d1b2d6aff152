# To be sourced, after docker.sh. The IRC server that the tests of the bot start for themselves.

install_ngircd() {
  if PATH=$PATH:/usr/sbin command -v ngircd >/dev/null; then
    return
  fi
  if [ "$(id -u)" != 0 ] || ! command -v apt-get >/dev/null; then
    echo "$0: no ngircd is installed, and only root on a Debian can have it installed by this" >&2
    exit 1
  fi
  install ngircd
}
