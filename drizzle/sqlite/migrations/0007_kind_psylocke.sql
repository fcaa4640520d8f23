CREATE TABLE `drafts` (
	`document_id` text PRIMARY KEY NOT NULL,
	`board_id` text,
	`member_id` text,
	`activity_id` text NOT NULL,
	`agreed` integer DEFAULT false NOT NULL,
	FOREIGN KEY (`document_id`) REFERENCES `documents`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`board_id`) REFERENCES `boards`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`member_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE INDEX `drafts_member` ON `drafts` (`member_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `drafts_place` ON `drafts` (`board_id`,`member_id`,`activity_id`);--> statement-breakpoint
ALTER TABLE `activities` ADD `names` text DEFAULT 'shown' NOT NULL;--> statement-breakpoint
ALTER TABLE `activities` ADD `revealed_at` integer;