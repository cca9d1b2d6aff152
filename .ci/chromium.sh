# To be sourced, after docker.sh. The browser that looks at the live page.

install_chromium() {
  if command -v chromium >/dev/null; then
    return
  fi
  if [ "$(id -u)" != 0 ] || ! command -v apt-get >/dev/null; then
    echo "$0: no Chromium is installed, and only root on a Debian can have it installed by this" >&2
    exit 1
  fi
  install chromium
}
