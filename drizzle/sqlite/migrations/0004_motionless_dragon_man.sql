CREATE TABLE `group_choices` (
	`member_id` text NOT NULL,
	`list_id` text NOT NULL,
	`group_id` text,
	PRIMARY KEY(`member_id`, `list_id`),
	FOREIGN KEY (`member_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `merged_members` (
	`id` text PRIMARY KEY NOT NULL,
	`member_id` text NOT NULL,
	FOREIGN KEY (`member_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `merged_members_member` ON `merged_members` (`member_id`);--> statement-breakpoint
ALTER TABLE `members` ADD `people` integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE `members` ADD `no_device` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `members` ADD `renamed` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `members` ADD `was_here` text;--> statement-breakpoint
ALTER TABLE `members` ADD `languages` text;--> statement-breakpoint
ALTER TABLE `workshops` ADD `group_lists` text;