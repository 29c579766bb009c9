CREATE TABLE `articles` (
	`id` text PRIMARY KEY NOT NULL,
	`state` text NOT NULL,
	`version` integer NOT NULL,
	`section_id` text NOT NULL,
	`slug` text NOT NULL,
	`headline` text NOT NULL,
	`origin` text NOT NULL,
	`assigned_to` text,
	`embargo` integer NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	`updated_at` integer NOT NULL,
	`demo` integer NOT NULL,
	FOREIGN KEY (`section_id`) REFERENCES `sections`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `articles_address` ON `articles` (`section_id`,`slug`);--> statement-breakpoint
CREATE INDEX `articles_origin` ON `articles` (`origin`);--> statement-breakpoint
CREATE INDEX `articles_updated` ON `articles` (`updated_at`,`id`);--> statement-breakpoint
CREATE TABLE `authors` (
	`id` text PRIMARY KEY NOT NULL,
	`slug` text NOT NULL,
	`name` text NOT NULL,
	`role` text NOT NULL,
	`place` text NOT NULL,
	`biography` text NOT NULL,
	`email` text NOT NULL,
	`picture_id` text,
	`at` integer NOT NULL,
	`demo` integer NOT NULL,
	FOREIGN KEY (`picture_id`) REFERENCES `pictures`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `authors_slug` ON `authors` (`slug`);--> statement-breakpoint
CREATE TABLE `bylines` (
	`author_id` text NOT NULL,
	`published_at` integer NOT NULL,
	`article_id` text NOT NULL,
	`publication_id` text NOT NULL,
	`position` integer NOT NULL,
	`role` text NOT NULL,
	PRIMARY KEY(`author_id`, `published_at`, `article_id`, `publication_id`),
	FOREIGN KEY (`author_id`) REFERENCES `authors`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`publication_id`) REFERENCES `publications`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `bylines_publication` ON `bylines` (`publication_id`);--> statement-breakpoint
CREATE TABLE `citations` (
	`id` text PRIMARY KEY NOT NULL,
	`article_id` text NOT NULL,
	`source_id` text NOT NULL,
	`position` integer NOT NULL,
	`quotation` text NOT NULL,
	FOREIGN KEY (`article_id`) REFERENCES `articles`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`source_id`) REFERENCES `sources`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `citations_article` ON `citations` (`article_id`,`position`);--> statement-breakpoint
CREATE INDEX `citations_source` ON `citations` (`source_id`);--> statement-breakpoint
CREATE TABLE `corrections` (
	`id` text PRIMARY KEY NOT NULL,
	`article_id` text NOT NULL,
	`at` integer NOT NULL,
	`kind` text NOT NULL,
	`note` text NOT NULL,
	`was` text NOT NULL,
	`is` text NOT NULL,
	`by` text NOT NULL,
	FOREIGN KEY (`article_id`) REFERENCES `articles`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `corrections_article` ON `corrections` (`article_id`,`at`);--> statement-breakpoint
CREATE INDEX `corrections_at` ON `corrections` (`at`,`id`);--> statement-breakpoint
CREATE TABLE `drafts` (
	`article_id` text NOT NULL,
	`slot` text NOT NULL,
	`version` integer NOT NULL,
	`content` text NOT NULL,
	`at` integer NOT NULL,
	`by` text NOT NULL,
	PRIMARY KEY(`article_id`, `slot`),
	FOREIGN KEY (`article_id`) REFERENCES `articles`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `events` (
	`id` text PRIMARY KEY NOT NULL,
	`at` integer NOT NULL,
	`by` text NOT NULL,
	`what` text NOT NULL,
	`subject` text NOT NULL,
	`details` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `events_subject` ON `events` (`subject`,`at`);--> statement-breakpoint
CREATE INDEX `events_at` ON `events` (`at`,`id`);--> statement-breakpoint
CREATE TABLE `pages` (
	`id` text PRIMARY KEY NOT NULL,
	`slug` text NOT NULL,
	`title` text NOT NULL,
	`description` text NOT NULL,
	`body` text NOT NULL,
	`language` text NOT NULL,
	`direction` text NOT NULL,
	`position` integer NOT NULL,
	`from` integer NOT NULL,
	`until` integer NOT NULL,
	`origin` text NOT NULL,
	`updated_at` integer NOT NULL,
	`demo` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `pages_slug` ON `pages` (`slug`);--> statement-breakpoint
CREATE INDEX `pages_origin` ON `pages` (`origin`);--> statement-breakpoint
CREATE TABLE `picks` (
	`article_id` text NOT NULL,
	`position` integer NOT NULL,
	`picked_id` text NOT NULL,
	PRIMARY KEY(`article_id`, `position`),
	FOREIGN KEY (`article_id`) REFERENCES `articles`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`picked_id`) REFERENCES `articles`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `picks_picked` ON `picks` (`picked_id`);--> statement-breakpoint
CREATE TABLE `pictures` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`original` text NOT NULL,
	`hash` text NOT NULL,
	`origin` text NOT NULL,
	`width` integer NOT NULL,
	`height` integer NOT NULL,
	`alt` text NOT NULL,
	`caption` text NOT NULL,
	`credit` text NOT NULL,
	`title` text NOT NULL,
	`subtitle` text NOT NULL,
	`focal_x` integer NOT NULL,
	`focal_y` integer NOT NULL,
	`renditions` text NOT NULL,
	`at` integer NOT NULL,
	`demo` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `pictures_hash` ON `pictures` (`hash`);--> statement-breakpoint
CREATE INDEX `pictures_origin` ON `pictures` (`origin`);--> statement-breakpoint
CREATE TABLE `publication_topics` (
	`topic_id` text NOT NULL,
	`published_at` integer NOT NULL,
	`article_id` text NOT NULL,
	`publication_id` text NOT NULL,
	PRIMARY KEY(`topic_id`, `published_at`, `article_id`, `publication_id`),
	FOREIGN KEY (`topic_id`) REFERENCES `topics`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`publication_id`) REFERENCES `publications`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `publication_topics_publication` ON `publication_topics` (`publication_id`);--> statement-breakpoint
CREATE TABLE `publications` (
	`id` text PRIMARY KEY NOT NULL,
	`article_id` text NOT NULL,
	`kind` text NOT NULL,
	`from` integer NOT NULL,
	`until` integer NOT NULL,
	`published_at` integer NOT NULL,
	`modified_at` integer NOT NULL,
	`section_id` text NOT NULL,
	`slug` text NOT NULL,
	`headline` text NOT NULL,
	`kicker` text NOT NULL,
	`standfirst` text NOT NULL,
	`type` text NOT NULL,
	`language` text NOT NULL,
	`direction` text NOT NULL,
	`picture_id` text,
	`authors` text NOT NULL,
	`words` integer NOT NULL,
	`by` text NOT NULL,
	`reason` text NOT NULL,
	`dateline` text NOT NULL,
	`lead` text,
	`bylines` text NOT NULL,
	`topics` text NOT NULL,
	`updates` text NOT NULL,
	`corrections` text NOT NULL,
	`sources` text NOT NULL,
	`picks` text NOT NULL,
	`body` text NOT NULL,
	FOREIGN KEY (`article_id`) REFERENCES `articles`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`section_id`) REFERENCES `sections`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `publications_article` ON `publications` (`article_id`,`from`);--> statement-breakpoint
CREATE INDEX `publications_slug` ON `publications` (`slug`);--> statement-breakpoint
CREATE INDEX `publications_latest` ON `publications` (`published_at`,`article_id`);--> statement-breakpoint
CREATE INDEX `publications_section` ON `publications` (`section_id`,`published_at`,`article_id`);--> statement-breakpoint
CREATE INDEX `publications_type` ON `publications` (`type`,`published_at`,`article_id`);--> statement-breakpoint
CREATE TABLE `purges` (
	`id` text PRIMARY KEY NOT NULL,
	`at` integer NOT NULL,
	`from` integer NOT NULL,
	`keys` text NOT NULL,
	`hard` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `purges_from` ON `purges` (`from`,`id`);--> statement-breakpoint
CREATE TABLE `redirects` (
	`path` text PRIMARY KEY NOT NULL,
	`target` text NOT NULL,
	`target_id` text NOT NULL,
	`at` integer NOT NULL,
	`by` text NOT NULL,
	`demo` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `redirects_target` ON `redirects` (`target`,`target_id`);--> statement-breakpoint
CREATE TABLE `revisions` (
	`id` text PRIMARY KEY NOT NULL,
	`article_id` text NOT NULL,
	`version` integer NOT NULL,
	`content` text NOT NULL,
	`at` integer NOT NULL,
	`by` text NOT NULL,
	`name` text NOT NULL,
	FOREIGN KEY (`article_id`) REFERENCES `articles`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `revisions_version` ON `revisions` (`article_id`,`version`);--> statement-breakpoint
CREATE TABLE `sections` (
	`id` text PRIMARY KEY NOT NULL,
	`slug` text NOT NULL,
	`name` text NOT NULL,
	`parent_id` text,
	`description` text NOT NULL,
	`hue` integer NOT NULL,
	`position` integer NOT NULL,
	`at` integer NOT NULL,
	`demo` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `sections_slug` ON `sections` (`slug`);--> statement-breakpoint
CREATE TABLE `settings` (
	`name` text PRIMARY KEY NOT NULL,
	`value` text NOT NULL,
	`at` integer NOT NULL,
	`by` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `slots` (
	`id` text PRIMARY KEY NOT NULL,
	`place` text NOT NULL,
	`position` integer NOT NULL,
	`article_id` text NOT NULL,
	`until` integer NOT NULL,
	`at` integer NOT NULL,
	`by` text NOT NULL,
	FOREIGN KEY (`article_id`) REFERENCES `articles`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `slots_place` ON `slots` (`place`,`position`);--> statement-breakpoint
CREATE TABLE `sources` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`name` text NOT NULL,
	`url` text NOT NULL,
	`note` text NOT NULL,
	`at` integer NOT NULL,
	`demo` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `sources_name` ON `sources` (`name`);--> statement-breakpoint
CREATE TABLE `topics` (
	`id` text PRIMARY KEY NOT NULL,
	`slug` text NOT NULL,
	`name` text NOT NULL,
	`description` text NOT NULL,
	`at` integer NOT NULL,
	`demo` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `topics_slug` ON `topics` (`slug`);--> statement-breakpoint
CREATE TABLE `updates` (
	`id` text PRIMARY KEY NOT NULL,
	`article_id` text NOT NULL,
	`at` integer NOT NULL,
	`heading` text NOT NULL,
	`body` text NOT NULL,
	`by` text NOT NULL,
	FOREIGN KEY (`article_id`) REFERENCES `articles`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `updates_article` ON `updates` (`article_id`,`at`);