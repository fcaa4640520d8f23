CREATE TABLE `card_shares` (
	`id` text PRIMARY KEY NOT NULL,
	`workshop_id` text NOT NULL,
	`from_board` text NOT NULL,
	`to_board` text NOT NULL,
	`card` text NOT NULL,
	`member_id` text,
	`shared_at` integer NOT NULL,
	FOREIGN KEY (`workshop_id`) REFERENCES `workshops`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`from_board`) REFERENCES `boards`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`to_board`) REFERENCES `boards`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`member_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE INDEX `card_shares_workshop` ON `card_shares` (`workshop_id`);--> statement-breakpoint
CREATE INDEX `card_shares_from` ON `card_shares` (`from_board`);--> statement-breakpoint
CREATE INDEX `card_shares_to` ON `card_shares` (`to_board`);--> statement-breakpoint
CREATE INDEX `card_shares_member` ON `card_shares` (`member_id`);