CREATE TABLE `room_codes` (
	`code_hash` text PRIMARY KEY NOT NULL,
	`session_hash` text NOT NULL,
	`since` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `room_codes_session_hash_unique` ON `room_codes` (`session_hash`);--> statement-breakpoint
ALTER TABLE `activities` ADD `opens_at` integer;--> statement-breakpoint
ALTER TABLE `activities` ADD `closes_at` integer;--> statement-breakpoint
ALTER TABLE `led_sessions` ADD `spotlight` text;--> statement-breakpoint
ALTER TABLE `led_sessions` ADD `stage` text;