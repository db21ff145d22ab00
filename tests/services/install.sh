#!/bin/sh
# Installs what the full suite needs beside Python, where that is possible without asking: as root on Debian.
# Elsewhere the tests that need one of these are skipped by name, with how to get it.
set -u
WANTED="tmux radosgw ceph-mon ceph-osd"
missing=""
for program in $WANTED; do command -v "$program" >/dev/null 2>&1 || missing="$missing $program"; done
[ -z "$missing" ] && exit 0
if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
    apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $missing >/dev/null
else
    echo "not installed:$missing (tests that need them will be skipped by name)" >&2
fi
exit 0
