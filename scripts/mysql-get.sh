#!/bin/sh
# Installs real MySQL (not MariaDB) into a folder of its own, from Debian unstable.
# Memasang MySQL asli (bukan MariaDB) ke dalam satu folder tersendiri, dari Debian unstable.
#
#   scripts/mysql-get.sh [FOLDER]        default: $LUMBUNG_MYSQL_ROOT, then /opt/lumbung-mysql
#   LUMBUNG_DEBIAN_MIRROR                default: http://deb.debian.org/debian
#
# Prints the version. Does nothing else when a mysqld there already answers. Exit 3: it cannot be had.
set -eu

folder=${1:-${LUMBUNG_MYSQL_ROOT:-/opt/lumbung-mysql}}
mirror=${LUMBUNG_DEBIAN_MIRROR:-http://deb.debian.org/debian}
server=/usr/sbin/mysqld
building=

give_up() {
  {
    echo "==================================================================="
    echo "MySQL asli TIDAK dapat dipasang di $folder: $1"
    echo "Uji pada MySQL tidak berjalan; jangan menyatakan MySQL sudah diuji."
    echo "Real MySQL could NOT be installed in $folder: $2"
    echo "The tests on MySQL do not run; do not claim that MySQL was tested."
    echo "==================================================================="
  } >&2
  exit 3
}

# shellcheck disable=SC2329  # called by the trap
clean_up() {
  [ -n "$building" ] || return 0
  # An interrupted debootstrap leaves /proc and /sys mounted inside.
  umount "$building/proc" "$building/sys" 2>/dev/null || true
  rm -rf --one-file-system "$building"
}
trap clean_up EXIT
trap 'exit 130' INT TERM HUP

version_in() {
  [ -x "$1$server" ] && chroot "$1" "$server" --no-defaults --version 2>/dev/null
}

[ "$(id -u)" -eq 0 ] || give_up "perlu hak root (chroot dan debootstrap)" "root is needed (chroot and debootstrap)"

case $folder in
  /*) ;;
  *) folder=$PWD/$folder ;;
esac
[ "$folder" != / ] || give_up "folder tidak boleh /" "the folder must not be /"

if version_in "$folder"; then exit 0; fi
mkdir -p "$(dirname "$folder")"
exec 9>"$folder.lock"
flock 9 || give_up "kunci $folder.lock tidak dapat diambil" "the lock $folder.lock cannot be taken"
# Somebody may have installed it while we waited.
if version_in "$folder"; then exit 0; fi

if [ -d "$folder" ] && ! rmdir "$folder" 2>/dev/null; then
  give_up "folder itu berisi, tetapi mysqld di dalamnya tidak menjawab; hapus dahulu" \
    "the folder is not empty and no mysqld in it answers; remove it first"
fi

if ! command -v debootstrap >/dev/null 2>&1; then
  command -v apt-get >/dev/null 2>&1 || give_up "debootstrap dan apt-get tidak ada" "there is neither debootstrap nor apt-get"
  export DEBIAN_FRONTEND=noninteractive
  { apt-get update -qq && apt-get install -y -qq --no-install-recommends debootstrap debian-archive-keyring; } >&2 ||
    give_up "debootstrap gagal dipasang oleh apt-get" "apt-get could not install debootstrap"
fi

# Built beside and renamed at the end: what has the folder's name is whole.
building=$(mktemp -d "$folder.building.XXXXXX")
chmod 755 "$building"
debootstrap --variant=minbase --include=mysql-server-core sid "$building" "$mirror" >&2 ||
  give_up "debootstrap gagal (lihat di atas)" "debootstrap failed (see above)"
rm -f "$building"/var/cache/apt/archives/*.deb
version_in "$building" >/dev/null || give_up "mysqld yang terpasang tidak menjawab" "the installed mysqld does not answer"
mv "$building" "$folder"
building=
version_in "$folder"
