set -eu

# Unpacked here: if installed, it would bring a web server along.
packages='wordpress wordpress-theme-twentytwentythree'
apt-get download $packages || { apt-get update && apt-get download $packages; }
for package in *.deb; do dpkg-deb --extract "$package" debian; done
mv debian/usr/share/wordpress site
cp wp-config.php site/
cp -r theme site/wp-content/themes/beijing
cp -r ai-beijing-widgets site/wp-content/plugins/

ai-beijing-widgets assets site/wp-content/plugins/ai-beijing-widgets/scripts
ai-beijing-widgets render timeline --lang en --from 2023 --format light --out timeline.html
ai-beijing-widgets render alumni --lang en --searchable --heading-level 2 --layout table \
  --format light --out alumni.html
ai-beijing-widgets render talent-gauge --lang en --data survey.json \
  --src /wp-content/uploads/survey.json --format light --out talent-gauge.html

. ./database.sh
php install.php
