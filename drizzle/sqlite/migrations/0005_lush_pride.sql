CREATE TABLE `restore_points` (
	`id` text PRIMARY KEY NOT NULL,
	`board_id` text NOT NULL,
	`cause` text NOT NULL,
	`title` text NOT NULL,
	`at` integer NOT NULL,
	`cards` integer NOT NULL,
	`state` blob NOT NULL,
	FOREIGN KEY (`board_id`) REFERENCES `boards`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `restore_points_board` ON `restore_points` (`board_id`,`at`);--> statement-breakpoint
CREATE TABLE `late_work` (
	`board_id` text NOT NULL,
	`id` text NOT NULL,
	`member_id` text NOT NULL,
	`item` text,
	`state` text NOT NULL,
	`sent_at` integer NOT NULL,
	PRIMARY KEY(`board_id`, `id`),
	FOREIGN KEY (`board_id`) REFERENCES `boards`(`id`) ON UPDATE no action ON DELETE cascade
);
