CREATE TABLE `hand_counts` (
	`poll_id` text NOT NULL,
	`member_id` text NOT NULL,
	`leads` integer NOT NULL,
	`entry` text NOT NULL,
	PRIMARY KEY(`poll_id`, `member_id`),
	FOREIGN KEY (`poll_id`) REFERENCES `polls`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `open_ballots` (
	`poll_id` text NOT NULL,
	`member_id` text NOT NULL,
	`choices` text NOT NULL,
	PRIMARY KEY(`poll_id`, `member_id`),
	FOREIGN KEY (`poll_id`) REFERENCES `polls`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `poll_electors` (
	`poll_id` text NOT NULL,
	`member_id` text NOT NULL,
	`group` text NOT NULL,
	`channel` text NOT NULL,
	`blinded` text,
	`took` integer,
	PRIMARY KEY(`poll_id`, `member_id`),
	FOREIGN KEY (`poll_id`) REFERENCES `polls`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `poll_slips` (
	`poll_id` text NOT NULL,
	`code_hash` text NOT NULL,
	`group` text NOT NULL,
	`blinded` text,
	PRIMARY KEY(`poll_id`, `code_hash`),
	FOREIGN KEY (`poll_id`) REFERENCES `polls`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `polls` (
	`id` text PRIMARY KEY NOT NULL,
	`workshop_id` text NOT NULL,
	`position` integer NOT NULL,
	`state` text NOT NULL,
	`title` text NOT NULL,
	`method` text NOT NULL,
	`options` text NOT NULL,
	`eligible` text NOT NULL,
	`settings` text NOT NULL,
	`secrecy` text NOT NULL,
	`kept_secret` integer NOT NULL,
	`why` text NOT NULL,
	`power` text,
	`carried_out_by` text NOT NULL,
	`changed_at` integer NOT NULL,
	`without_device` integer,
	`closes_at` integer,
	`box_id` text,
	`keys` text,
	`result` text,
	`recount` text,
	`shown` integer NOT NULL,
	`voided` integer NOT NULL,
	FOREIGN KEY (`workshop_id`) REFERENCES `workshops`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `polls_workshop` ON `polls` (`workshop_id`);