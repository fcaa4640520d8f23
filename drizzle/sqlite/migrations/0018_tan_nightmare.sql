ALTER TABLE `poll_slips` ADD `on_ballot` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `poll_slips` ADD `handed_in` text;