CREATE TABLE `breakout_groups` (
	`board_id` text PRIMARY KEY NOT NULL,
	`workshop_id` text NOT NULL,
	`number` integer NOT NULL,
	`talk` text,
	`into` integer,
	FOREIGN KEY (`board_id`) REFERENCES `boards`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`workshop_id`) REFERENCES `workshops`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `breakout_groups_workshop` ON `breakout_groups` (`workshop_id`);--> statement-breakpoint
CREATE TABLE `breakouts` (
	`workshop_id` text PRIMARY KEY NOT NULL,
	`state` text NOT NULL,
	`choosing` integer NOT NULL,
	`max` integer,
	`message` text NOT NULL,
	`started_at` integer NOT NULL,
	`ended_at` integer,
	`changed_at` integer NOT NULL,
	FOREIGN KEY (`workshop_id`) REFERENCES `workshops`(`id`) ON UPDATE no action ON DELETE cascade
);
