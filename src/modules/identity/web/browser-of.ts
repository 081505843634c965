const browsers = [
	[/Edg\//, "Edge"],
	[/OPR\//, "Opera"],
	[/SamsungBrowser\//, "Samsung Internet"],
	[/Firefox\//, "Firefox"],
	[/Chrome\//, "Chrome"],
	[/Safari\//, "Safari"],
] as const;

const systems = [
	[/Android/, "Android"],
	[/iPhone|iPad/, "iOS"],
	[/Windows/, "Windows"],
	[/Mac OS X/, "macOS"],
	[/Linux/, "Linux"],
] as const;

/** "Firefox, Windows", from what the browser calls itself; `null` when it says nothing we know. Order matters: most claim to be others. */
export const browserOf = (agent: string | null): string | null => {
	const named = (table: readonly (readonly [RegExp, string])[]) =>
		table.find(([sign]) => sign.test(agent ?? ""))?.[1];
	return [named(browsers), named(systems)].filter(Boolean).join(", ") || null;
};
