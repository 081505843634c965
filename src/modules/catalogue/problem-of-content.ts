import type { ServiceContent } from "./service.ts";

/** Why nobody could be told this of a service. */
export type ContentReason = "no-name" | "say-what-it-is";

export function problemOfContent({
	name,
	about,
}: Pick<ServiceContent, "name" | "about">): ContentReason | null {
	if (name.id.trim() === "") return "no-name";
	return about.id.trim() === "" ? "say-what-it-is" : null;
}
