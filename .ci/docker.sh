# To be sourced. Docker, wherever there is none: a daemon of our own, for this build only.

dockerd=

start_docker() {
  if docker version >/dev/null 2>&1; then
    echo "Docker is running here: the container tests use it"
    return
  fi
  command -v dockerd >/dev/null && command -v docker >/dev/null || install_docker

  export DOCKER_HOST=unix://$work/docker.sock
  # The daemon ends with this script, even if the script is killed. Containers use the network of this machine.
  setpriv --pdeathsig TERM dockerd --host "$DOCKER_HOST" --pidfile "$work/docker.pid" \
    --data-root "$work/docker" --exec-root "$work/docker-run" \
    --bridge none --iptables=false --ip6tables=false >"$work/docker.log" 2>&1 &
  dockerd=$!
  export TESTCONTAINERS_HOST_OVERRIDE=127.0.0.1
  for _ in $(seq 150); do
    if docker version >/dev/null 2>&1; then
      echo "Docker was started for the container tests"
      return
    fi
    kill -0 "$dockerd" 2>/dev/null || break
    sleep 0.2
  done
  tail -n 20 "$work/docker.log" >&2
  echo "$0: Docker does not start; its last lines are above" >&2
  exit 1
}

install_docker() {
  if [ "$(id -u)" != 0 ] || ! command -v apt-get >/dev/null; then
    echo "$0: no Docker is running, and only root on a Debian can have one installed by this" >&2
    exit 1
  fi
  packages_known
  # Since Debian 13 the client is a package of its own.
  install docker.io $(apt-cache --names-only search '^docker-cli$' | cut -d ' ' -f 1)
}

# Installs Debian's packages, without starting any service of theirs, which would stay.
install() {
  echo "Installing $*"
  packages_known
  local policy=/usr/sbin/policy-rc.d
  if [ ! -e "$policy" ]; then
    printf '#!/bin/sh\nexit 101\n' >"$policy"
    chmod 755 "$policy"
    trap 'rm -f /usr/sbin/policy-rc.d' RETURN
  fi
  DEBIAN_FRONTEND=noninteractive apt-get -qq -o DPkg::Lock::Timeout=120 install -y \
    --no-install-recommends "$@" >"$work/install.log" 2>&1 || {
    tail -n 20 "$work/install.log" >&2
    exit 1
  }
}

# Fetches the list of packages, once, if we are allowed to.
packages_known() {
  if [ "$(id -u)" = 0 ] && [ ! -e "$work/packages" ]; then
    apt-get -qq -o DPkg::Lock::Timeout=120 update
    touch "$work/packages"
  fi
}

stop_docker() {
  if [ -n "$dockerd" ]; then
    kill "$dockerd" 2>/dev/null || :
    wait "$dockerd" || :
    umount "$work"/docker-run/netns/* 2>/dev/null || :
  fi
}
