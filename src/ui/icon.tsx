import { raw } from "hono/html";

/** A handful of line drawings on a field of 24, each beside a word and never alone. */
const drawings = {
	check: "M5 12.5l4.5 4.5L19 7.5",
	info: "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM12 11v5M12 7.8v.1",
	warn: "M12 4 2.8 20h18.4zM12 10v5M12 17.8v.1",
	clock: "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM12 7v5l3.5 2",
	search: "M11 4.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13zM16 16l5 5",
	download: "M12 4v11m-5-4 5 5 5-5M5 20h14",
	copy: "M9 9h11v11H9zM5 15H4V4h11v1",
	print: "M7 8V3h10v5M7 17H4V9h16v8h-3M7 14h10v7H7z",
	key: "M8 11a4 4 0 1 0 0 8 4 4 0 0 0 0-8zM11 12l9-9M16 7l3 3",
	chat: "M4 5h16v11H10l-5 4v-4H4z",
	shield: "M12 3l8 3v6c0 5-3.5 7.5-8 9-4.5-1.5-8-4-8-9V6z",
	route:
		"M6 15.5a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5zM18 3.5a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5zM8.5 18H15a3 3 0 0 0 0-6H9a3 3 0 0 1 0-6h6.5",
	file: "M6 3h8l4 4v14H6zM14 3v4h4",
	table: "M4 5h16v14H4zM4 10h16M10 10v9",
	people:
		"M9 4.5a3.5 3.5 0 1 0 0 7 3.5 3.5 0 0 0 0-7zM2.5 20c0-3.5 3-5.5 6.5-5.5s6.5 2 6.5 5.5M16 5a3.5 3.5 0 0 1 0 6.4M18 14.8c2.2.7 3.5 2.5 3.5 5.2",
} as const;

export type IconName = keyof typeof drawings;

export const Icon = ({ name }: { readonly name: IconName }) =>
	raw(
		`<svg class="i" aria-hidden="true" viewBox="0 0 24 24"><path d="${drawings[name]}"/></svg>`,
	);
