CREATE TABLE `poll_reasons` (
	`poll_id` text PRIMARY KEY NOT NULL,
	`reasons` text NOT NULL,
	FOREIGN KEY (`poll_id`) REFERENCES `polls`(`id`) ON UPDATE no action ON DELETE cascade
);
