CREATE TABLE `boards` (
	`id` text PRIMARY KEY NOT NULL,
	`workshop_id` text NOT NULL,
	`title` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`workshop_id`) REFERENCES `workshops`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `boards_workshop` ON `boards` (`workshop_id`);--> statement-breakpoint
CREATE TABLE `rooms` (
	`id` text PRIMARY KEY NOT NULL,
	`board_id` text NOT NULL,
	`link_hash` text,
	`session_hash` text,
	`since` integer NOT NULL,
	FOREIGN KEY (`board_id`) REFERENCES `boards`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `rooms_link_hash_unique` ON `rooms` (`link_hash`);--> statement-breakpoint
CREATE UNIQUE INDEX `rooms_session_hash_unique` ON `rooms` (`session_hash`);--> statement-breakpoint
CREATE INDEX `rooms_board` ON `rooms` (`board_id`);--> statement-breakpoint
CREATE TABLE `workshop_events` (
	`workshop_id` text NOT NULL,
	`version` integer NOT NULL,
	`kind` text NOT NULL,
	`member_id` text,
	PRIMARY KEY(`workshop_id`, `version`),
	FOREIGN KEY (`workshop_id`) REFERENCES `workshops`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `invites` (
	`workshop_id` text NOT NULL,
	`role` text NOT NULL,
	`token` text NOT NULL,
	`code` text,
	PRIMARY KEY(`workshop_id`, `role`),
	FOREIGN KEY (`workshop_id`) REFERENCES `workshops`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `invites_token_unique` ON `invites` (`token`);--> statement-breakpoint
CREATE UNIQUE INDEX `invites_code_unique` ON `invites` (`code`);--> statement-breakpoint
CREATE TABLE `spent_invites` (
	`token_hash` text PRIMARY KEY NOT NULL,
	`workshop_id` text NOT NULL,
	FOREIGN KEY (`workshop_id`) REFERENCES `workshops`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `spent_invites_workshop` ON `spent_invites` (`workshop_id`);--> statement-breakpoint
CREATE TABLE `members` (
	`id` text PRIMARY KEY NOT NULL,
	`workshop_id` text NOT NULL,
	`name` text NOT NULL,
	`role` text NOT NULL,
	`state` text NOT NULL,
	`joined_at` integer NOT NULL,
	`return_code_hash` text,
	FOREIGN KEY (`workshop_id`) REFERENCES `workshops`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `members_workshop` ON `members` (`workshop_id`);--> statement-breakpoint
CREATE INDEX `members_return_code` ON `members` (`return_code_hash`);--> statement-breakpoint
CREATE TABLE `session_members` (
	`session_id` text NOT NULL,
	`workshop_id` text NOT NULL,
	`member_id` text NOT NULL,
	PRIMARY KEY(`session_id`, `workshop_id`),
	FOREIGN KEY (`session_id`) REFERENCES `sessions`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`workshop_id`) REFERENCES `workshops`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`member_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `session_members_workshop` ON `session_members` (`workshop_id`);--> statement-breakpoint
CREATE INDEX `session_members_member` ON `session_members` (`member_id`);--> statement-breakpoint
CREATE TABLE `sessions` (
	`id` text PRIMARY KEY NOT NULL,
	`token_hash` text NOT NULL,
	`own_device` integer NOT NULL,
	`seen_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `sessions_token_hash_unique` ON `sessions` (`token_hash`);--> statement-breakpoint
CREATE TABLE `tabs` (
	`token_hash` text PRIMARY KEY NOT NULL,
	`session_id` text NOT NULL,
	`left_at` integer,
	FOREIGN KEY (`session_id`) REFERENCES `sessions`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `tabs_session` ON `tabs` (`session_id`);--> statement-breakpoint
CREATE TABLE `workshops` (
	`id` text PRIMARY KEY NOT NULL,
	`title` text NOT NULL,
	`locale` text NOT NULL,
	`purpose` text NOT NULL,
	`member_list` text NOT NULL,
	`door_open` integer NOT NULL,
	`review_on` text NOT NULL,
	`version` integer NOT NULL,
	`facts_version` integer NOT NULL,
	`created_at` integer NOT NULL
);
