set -eu
. ./database.sh
php -S "127.0.0.1:$PORT" -t site router.php
