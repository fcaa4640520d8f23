CREATE TABLE `board_members` (
	`board_id` text NOT NULL,
	`member_id` text NOT NULL,
	PRIMARY KEY(`board_id`, `member_id`),
	FOREIGN KEY (`board_id`) REFERENCES `boards`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`member_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `board_members_member` ON `board_members` (`member_id`);--> statement-breakpoint
ALTER TABLE `boards` ADD `kind` text DEFAULT 'main' NOT NULL;--> statement-breakpoint
ALTER TABLE `boards` ADD `everyone` integer DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE `boards` ADD `anonymous` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `boards` ADD `exported` integer DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE `boards` ADD `closed_at` integer;--> statement-breakpoint
ALTER TABLE `boards` ADD `archived_at` integer;--> statement-breakpoint
ALTER TABLE `boards` ADD `changed_at` integer DEFAULT 0 NOT NULL;