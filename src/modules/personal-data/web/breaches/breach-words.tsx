import { say } from "#kernel/text.ts";
import {
	type Breach,
	breachesFile,
	dueOfBreach,
	isBreachLate,
	register,
	type Told,
	untold,
} from "#personal-data";
import type { Content } from "#ui/content.ts";
import { Facts } from "#ui/facts.tsx";
import { moment, number } from "#ui/format.ts";
import { Meta } from "#ui/layout/parts.tsx";
import { Tag } from "#ui/tag.tsx";
import { ToldWords } from "#ui/told-words.tsx";
import { UnverifiedTag } from "#ui/unverified.tsx";
import type { View } from "#ui/view.ts";

/** How it stands: late first, then whom nobody has told. */
export const BreachTag = ({
	view,
	breach,
}: {
	readonly view: View;
	readonly breach: Breach;
}) => {
	const { t } = view;
	if (isBreachLate(breach, view.now))
		return (
			<Tag shape="diamond" tone="bad">
				{t("personal-data.late")}
			</Tag>
		);
	if (breach.state !== "open")
		return (
			<Tag shape={breach.state === "closed" ? "disc" : "ring"}>
				{t(`personal-data.breach.state.${breach.state}`)}
			</Tag>
		);
	return untold(breach).length > 0 ? (
		<Tag shape="half" tone="warn">
			{t("personal-data.breach.to-tell")}
		</Tag>
	) : (
		<Tag shape="half" tone="info">
			{t("personal-data.breach.told")}
		</Tag>
	);
};

/** What art. 46 asks for, the same for the desk, on paper and for everybody. */
export const BreachFacts = ({
	view,
	breach,
}: {
	readonly view: View;
	readonly breach: Told;
}) => {
	const { t, lang } = view;
	const words = (text: string): Content =>
		text === "" ? (
			t("personal-data.breach.unknown")
		) : (
			<ToldWords words={text} />
		);
	return (
		<Facts
			facts={[
				{
					term: t("personal-data.breach.data"),
					is: words(breach.data),
				},
				...(breach.activities.length > 0
					? [
							{
								term: t("personal-data.breach.activities"),
								is: register()
									.activities.filter(({ code }) =>
										breach.activities.includes(code),
									)
									.map(({ title }) => say(title, lang))
									.join(", "),
							},
						]
					: []),
				{
					term: t("personal-data.breach.people"),
					is:
						breach.people === null
							? t("personal-data.breach.unknown")
							: t("personal-data.breach.people.about", {
									n: number(lang, breach.people),
								}),
				},
				{
					term: t("personal-data.breach.found"),
					is: moment(lang, breach.foundAt),
				},
				{
					term: t("personal-data.breach.happened"),
					is: words(breach.happened),
				},
				{
					term: t("personal-data.breach.consequences"),
					is: words(breach.consequences),
				},
				{
					term: t("personal-data.breach.measures"),
					is: words(breach.measures),
				},
			]}
		/>
	);
};

/** Until when, and whose rule that is. */
export const BreachClock = ({
	view,
	breach,
}: {
	readonly view: View;
	readonly breach: Breach;
}) => {
	const { hours, law } = breachesFile();
	return (
		<Meta>
			{view.t("personal-data.breach.clock", {
				when: moment(view.lang, dueOfBreach(breach)),
				hours,
				law,
			})}{" "}
			<UnverifiedTag view={view} />
		</Meta>
	);
};
