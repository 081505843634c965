import type { Province } from "#territory";
import type { Content, Tone } from "#ui/content.ts";
import { date } from "#ui/format.ts";
import type { Shape } from "#ui/tag.tsx";
import { Tag } from "#ui/tag.tsx";
import type { View } from "#ui/view.ts";
import {
	type Agreement,
	lastDayOf,
	type Organisation,
	type Standing,
	type Topic,
} from "../index.ts";

const looks: Readonly<
	Record<Standing, { readonly shape: Shape; readonly tone: Tone }>
> = {
	draft: { shape: "dotted", tone: "plain" },
	coming: { shape: "ring", tone: "info" },
	"in-force": { shape: "disc", tone: "ok" },
	"ends-soon": { shape: "half", tone: "warn" },
	over: { shape: "ring", tone: "plain" },
};

export const StandingTag = ({
	view,
	standing,
}: {
	readonly view: View;
	readonly standing: Standing;
}) => <Tag {...looks[standing]}>{view.t(`partners.standing.${standing}`)}</Tag>;

/** "1 Maret 2026 sampai 28 Februari 2029". */
export const timeInWords = (
	{ t, lang }: View,
	agreement: Pick<Agreement, "from" | "until" | "endedOn">,
): string =>
	t("partners.time", {
		from: date(lang, agreement.from),
		until: date(lang, lastDayOf(agreement)),
	});

/** With the name by which it is called, where it has one. */
export const nameOf = ({
	name,
	short,
}: Pick<Organisation, "name" | "short">) =>
	short === "" || name.includes(short) ? name : `${name} (${short})`;

export const topicsInWords = ({ t }: View, topics: readonly Topic[]): string =>
	topics.map((topic) => t(`partners.topic.${topic}`)).join(", ");

export const provincesInWords = (
	{ t }: View,
	codes: readonly string[],
	provinces: readonly Province[],
): string =>
	codes.length === 0
		? t("partners.everywhere")
		: codes
				.map((code) => provinces.find((one) => one.code === code)?.name ?? code)
				.join(", ");

/** Without the facts of which nothing is known. */
export const said = (
	facts: readonly { readonly term: Content; readonly is: Content }[],
) => facts.filter(({ is }) => Boolean(is));
