import { roleNamed } from "#identity";
import { type Language, say } from "#kernel/text.ts";
import type { Told } from "../told.ts";
import type { Guide } from "./guide.ts";

const citizen: Told = { id: "Warga", en: "Citizen" };

/** The role that a guide is for, by the word that every page uses. */
export const roleName = (
	{ role }: Pick<Guide, "role">,
	lang: Language,
): string => say(role === "citizen" ? citizen : roleNamed(role).label, lang);
