import { type Me, type NamedRole, roleNamed } from "#identity";
import { type Language, say } from "#kernel/text.ts";
import type { Me as MeInWords, View } from "#ui/view.ts";

/** The person as every page names them: "Verifikator P2HAM, Kantor Wilayah Kementerian HAM Banten". */
export const meInWords = (me: Me, lang: Language): MeInWords => {
	const [first] = me.roles;
	return {
		name: me.name,
		role: first ? roleInWords(first, lang) : "",
		unit: first?.unitName ?? null,
	};
};

export const roleInWords = (
	{ role, programme }: Pick<NamedRole, "role" | "programme">,
	lang: Language,
): string =>
	[say(roleNamed(role).label, lang), programme?.toUpperCase()]
		.filter(Boolean)
		.join(" ");

/** With the place at which it is held: "Operator P2HAM, Lapas Kelas IIA Serang". */
export const roleAt = (
	{ t, lang }: Pick<View, "t" | "lang">,
	role: NamedRole,
): string =>
	`${roleInWords(role, lang)}, ${role.unitName ?? t("identity.role.nation")}`;
