CREATE TABLE `activities` (
	`workshop_id` text NOT NULL,
	`id` text NOT NULL,
	`position` integer NOT NULL,
	`title` text NOT NULL,
	`instructions` text NOT NULL,
	`target` text,
	`writers` text NOT NULL,
	`minutes` integer NOT NULL,
	`shortest` integer,
	`speaking` text NOT NULL,
	`visibility` text NOT NULL,
	`note` text NOT NULL,
	`state` text NOT NULL,
	`spent` integer NOT NULL,
	`started_at` integer,
	PRIMARY KEY(`workshop_id`, `id`),
	FOREIGN KEY (`workshop_id`) REFERENCES `workshops`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `agenda_proposals` (
	`workshop_id` text NOT NULL,
	`id` text NOT NULL,
	`member_id` text NOT NULL,
	`title` text NOT NULL,
	`minutes` integer NOT NULL,
	PRIMARY KEY(`workshop_id`, `id`),
	FOREIGN KEY (`workshop_id`) REFERENCES `workshops`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`member_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `agenda_proposals_member` ON `agenda_proposals` (`member_id`);--> statement-breakpoint
CREATE TABLE `led_sessions` (
	`workshop_id` text PRIMARY KEY NOT NULL,
	`timer` text NOT NULL,
	`turns` text NOT NULL,
	`talk` text,
	`locked` integer NOT NULL,
	`changed_at` integer NOT NULL,
	`versions` text NOT NULL,
	FOREIGN KEY (`workshop_id`) REFERENCES `workshops`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `ready_marks` (
	`member_id` text PRIMARY KEY NOT NULL,
	`workshop_id` text NOT NULL,
	FOREIGN KEY (`member_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`workshop_id`) REFERENCES `workshops`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `ready_marks_workshop` ON `ready_marks` (`workshop_id`);--> statement-breakpoint
ALTER TABLE `members` ADD `muted` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `workshops` ADD `lobby` integer DEFAULT false NOT NULL;