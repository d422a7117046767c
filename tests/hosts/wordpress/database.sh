# Starts a database of our own, without a service: it ends with the shell that sourced this.
options="--no-defaults --user=$(id -un) --datadir=$PWD/data"
[ -d data ] || mariadb-install-db $options --auth-root-authentication-method=normal >mariadb-install.log
/usr/sbin/mariadbd $options --socket="$PWD/mariadb.sock" --skip-networking >mariadb.log 2>&1 &
database=$!
trap 'kill $database; wait $database' EXIT
while [ ! -S mariadb.sock ]; do
  kill -0 $database
  sleep 0.1
done
