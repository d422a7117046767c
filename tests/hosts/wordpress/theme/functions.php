<?php
// Emoji as pictures would come from another server.
remove_action( 'wp_head', 'print_emoji_detection_script', 7 );
add_filter( 'emoji_svg_url', '__return_false' );
