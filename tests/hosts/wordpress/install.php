<?php
// A site with posts by an author, who may not write just any HTML.
( new mysqli( null, 'root', '', '', 0, __DIR__ . '/mariadb.sock' ) )->query( 'CREATE DATABASE wordpress' );

define( 'WP_INSTALLING', true );
require 'site/wp-load.php';
require_once ABSPATH . 'wp-admin/includes/upgrade.php';
require_once ABSPATH . 'wp-admin/includes/plugin.php';
require_once ABSPATH . 'wp-admin/includes/file.php';

// An installation writes a letter, and asks itself for a page.
add_filter( 'pre_wp_mail', '__return_true' );
add_filter( 'pre_http_request', fn() => new WP_Error() );
wp_install( 'Beijing', 'admin', 'admin@example.org', false, '', wp_generate_password() );
array_map( 'wp_delete_post', [ 1, 2, 3 ], [ true, true, true ] );
$GLOBALS['wp_rewrite']->set_permalink_structure( '/%postname%/' );
$GLOBALS['wp_rewrite']->flush_rules();
update_option( 'show_avatars', false );
update_option( 'uploads_use_yearmonth_folders', false );
switch_theme( 'beijing' );

wp_set_current_user( wp_insert_user( [
	'user_login' => 'author',
	'user_pass'  => wp_generate_password(),
	'role'       => 'author',
] ) );

/** Puts a file into the media library. */
function upload( $file ) {
	copy( $file, 'upload' );
	$upload = [ 'name' => $file, 'tmp_name' => 'upload' ];
	$done   = wp_handle_sideload( $upload, [ 'test_form' => false ] );
	if ( isset( $done['error'] ) ) {
		throw new Exception( $done['error'] );
	}
}

function publish( $type, $title, $content ) {
	wp_insert_post( wp_slash( [
		'post_type'    => $type,
		'post_status'  => 'publish',
		'post_title'   => $title,
		'post_content' => $content,
	] ), true );
}

$timeline = file_get_contents( 'timeline.html' );
$alumni   = file_get_contents( 'alumni.html' );
$gauge    = file_get_contents( 'talent-gauge.html' );
$link     = '<p><a href="/about/">About</a></p>';
$blocks   = "<!-- wp:html -->\n$timeline$alumni$gauge$link\n<!-- /wp:html -->";

publish( 'page', 'About', '<a href="/">Home</a>' );
publish( 'page', 'Stripped', $blocks );
activate_plugin( 'ai-beijing-widgets/ai-beijing-widgets.php' );
upload( 'survey.json' );
publish( 'post', 'Money for AI', $blocks );
publish( 'page', 'Classic', "$timeline\n\n$alumni\n\n$gauge" );
