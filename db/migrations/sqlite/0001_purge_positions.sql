-- Written by hand: what is there gets its place in the order of ids, which is that of time.
CREATE TABLE `__new_purges` (
	`id` text PRIMARY KEY NOT NULL,
	`position` integer NOT NULL,
	`at` integer NOT NULL,
	`from` integer NOT NULL,
	`keys` text NOT NULL,
	`hard` integer NOT NULL
);
--> statement-breakpoint
INSERT INTO `__new_purges` (`id`, `position`, `at`, `from`, `keys`, `hard`)
SELECT `id`, row_number() OVER (ORDER BY `id`), `at`, `from`, `keys`, `hard` FROM `purges`;--> statement-breakpoint
DROP TABLE `purges`;--> statement-breakpoint
ALTER TABLE `__new_purges` RENAME TO `purges`;--> statement-breakpoint
CREATE UNIQUE INDEX `purges_position` ON `purges` (`position`);--> statement-breakpoint
CREATE INDEX `purges_from` ON `purges` (`from`,`id`);
