import { say } from "#kernel/text.ts";
import { zoneOfProvince } from "#procedures";
import type { Content, Tone } from "#ui/content.ts";
import { date, moment } from "#ui/format.ts";
import { link } from "#ui/paths.ts";
import type { Shape } from "#ui/tag.tsx";
import { Tag } from "#ui/tag.tsx";
import type { View } from "#ui/view.ts";
import type { Unit } from "#units";
import {
	type Item,
	languageOf,
	type Published,
	type State,
	topicOf,
} from "../index.ts";

const looks: Readonly<
	Record<State, { readonly shape: Shape; readonly tone: Tone }>
> = {
	draft: { shape: "dotted", tone: "plain" },
	review: { shape: "half", tone: "warn" },
	scheduled: { shape: "ring", tone: "info" },
	published: { shape: "disc", tone: "ok" },
	withdrawn: { shape: "diamond", tone: "bad" },
};

export const StateTag = ({
	view,
	state,
}: {
	readonly view: View;
	readonly state: State;
}) => <Tag {...looks[state]}>{view.t(`news.state.${state}`)}</Tag>;

/** Words of an item in its own language, where the page has another one. */
export const Own = ({
	view,
	item,
	children,
}: {
	readonly view: View;
	readonly item: Pick<Item, "lang">;
	readonly children: Content;
}) =>
	item.lang === view.lang ? children : <span lang={item.lang}>{children}</span>;

/** In which words it is told, where these are not the usual ones. */
export const tellingInWords = (
	{ t, lang }: View,
	{ reading, lang: of }: Pick<Item, "reading" | "lang">,
): string => {
	const language = languageOf(of);
	const inLanguage = language ? say(language.label, lang) : of;
	return reading === "easy"
		? t("news.told.easy", { language: inLanguage })
		: inLanguage;
};

export const topicInWords = ({ lang }: View, code: string): string => {
	const topic = topicOf(code);
	return topic ? say(topic.label, lang) : code;
};

export const TopicLinks = ({
	view,
	topics,
}: {
	readonly view: View;
	readonly topics: readonly string[];
}) => (
	<>
		{topics.map((topic, place) => (
			<>
				{place > 0 && ", "}
				<a href={link(view, "/berita/topik/:topic", { topic })}>
					{topicInWords(view, topic)}
				</a>
			</>
		))}
	</>
);

/** "21 November 2026; diralat 23 November 2026". */
export const daysInWords = (
	{ t, lang }: View,
	{ publishedAt, correctedAt }: Published,
): string =>
	correctedAt === null
		? date(lang, publishedAt)
		: t("news.days.corrected", {
				day: date(lang, publishedAt),
				corrected: date(lang, correctedAt),
			});

/** By the clock of the office. */
export const momentOf = ({ lang }: View, unit: Unit, at: Date): string =>
	moment(lang, at, zoneOfProvince(unit.province.code));
