# To be sourced. The images of the container tests, made of Debian's packages, so that a build needs
# no registry. Where there is no apt-get, the tests fetch the standard images.

images=

build_images() {
  if [ -n "${IMAGE_BUSYBOX:-}" ] && [ -n "${IMAGE_REDIS:-}" ] || ! command -v apt-get >/dev/null; then
    return
  fi
  packages_known
  (
    cd "$work"
    apt-get -qq -o APT::Sandbox::User=root download \
      busybox-static redis-tools libjemalloc2 liblzf1 libatomic1
    for package in *.deb; do dpkg-deb -x "$package" packages.d; done
    busybox_root
    redis_root
  )
  export IMAGE_BUSYBOX=local/busybox:ci-$$ IMAGE_REDIS=local/redis:ci-$$
  images="$IMAGE_BUSYBOX $IMAGE_REDIS"
  tar -C "$work/busybox" -c . | docker import - "$IMAGE_BUSYBOX" >/dev/null
  tar -C "$work/redis" -c . |
    docker import --change 'WORKDIR /data' - "$IMAGE_REDIS" >/dev/null
  # The helper that removes containers would be one more image.
  export TESTCONTAINERS_RYUK_DISABLED=true
}

busybox_root() {
  mkdir -p busybox/bin
  find packages.d -path '*/bin/busybox' -type f -exec cp {} busybox/bin ';'
  for applet in sh sleep nc telnet; do ln -s busybox "busybox/bin/$applet"; done
}

redis_root() {
  mkdir -p redis/usr/bin redis/data redis/tmp
  # One program does it all, by the name that it is called by.
  cp -L packages.d/usr/bin/redis-check-rdb redis/usr/bin/redis-server
  local libraries
  libraries=$(echo "$PWD"/packages.d/usr/lib/*-linux-gnu)
  LD_LIBRARY_PATH=$libraries ldd redis/usr/bin/redis-server |
    grep -o '/[^ ()]*\.so[^ ()]*' | while IFS= read -r library; do
    place=redis${library#"$PWD/packages.d"}
    mkdir -p "$(dirname "$place")"
    cp -L "$library" "$place"
  done
}

# Along with the containers that tests may have left behind when they were killed.
remove_images() {
  for image in $images; do
    docker ps --all --quiet --filter "ancestor=$image" | xargs -r docker rm --force >/dev/null 2>&1 || :
    docker rmi --force "$image" >/dev/null 2>&1 || :
  done
}
