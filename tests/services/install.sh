#!/bin/sh
# Installs what the full suite needs beside Python, where that is possible without asking: as root on Debian.
# Elsewhere the tests that need one of these are skipped by name, with how to get it.
set -u
PATH="$PATH:/usr/sbin"
missing=""
need() { # need PACKAGE… unless PROGRAM is there
    program=$1; shift
    command -v "$program" >/dev/null 2>&1 || missing="$missing $*"
}
need tmux tmux
need radosgw radosgw
need ceph-mon ceph-mon
need ceph-osd ceph-osd
need mariadbd mariadb-server
need smbd samba samba-vfs-modules
need samba-tool samba
need winbindd winbind samba-dsdb-modules
[ -f /usr/share/samba/setup/provision.ldif ] || need provision samba-ad-provision
need kinit krb5-user
need krb5-config libkrb5-dev gcc
ls /usr/lib/*/samba/vfs/acl_xattr.so >/dev/null 2>&1 || need acl_xattr samba-vfs-modules
ls /usr/lib/postgresql/*/bin/initdb >/dev/null 2>&1 || need initdb postgresql
[ -z "$missing" ] && exit 0
if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
    apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $missing >/dev/null
else
    echo "not installed:$missing (tests that need them will be skipped by name)" >&2
fi
exit 0
