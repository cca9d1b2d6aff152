# To be sourced. One chapter, and the tests that print the most, in locales with other digits and
# letters than ours: text that is meant for a machine must not change with the locale.

check_locales() {
  if [ ! -d /usr/share/i18n/locales ]; then
    if [ "$(id -u)" != 0 ] || ! command -v apt-get >/dev/null; then
      echo "No sources of locales are here, and only root on a Debian can have them installed by this: left out"
      return
    fi
    packages_known
    DEBIAN_FRONTEND=noninteractive apt-get -qq -o DPkg::Lock::Timeout=120 install -y \
      --no-install-recommends locales >"$work/install.log" 2>&1
  fi
  mkdir -p "$work/locales"
  local locale
  for locale in ar_EG tr_TR; do
    localedef -i "$locale" -f UTF-8 "$work/locales/$locale.UTF-8"
    echo "In the locale $locale:"
    in_locale "$locale" verify -pl chapter5-munch
    in_locale "$locale" test -pl transcripts -Dtest=MissTest,TranscriptTest,SummaryTest
  done
}

# A reader's build: what holds for a fresh copy was checked before.
in_locale() { # LOCALE ARGUMENTS
  local locale=$1
  shift
  env -u CI LOCPATH="$work/locales" LC_ALL="$locale.UTF-8" ./mvnw -q "$@"
}
