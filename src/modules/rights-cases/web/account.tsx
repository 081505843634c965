import { z } from "zod";
import type { Province } from "#territory";
import type { Content } from "#ui/content.ts";
import { Facts } from "#ui/facts.tsx";
import { Stack } from "#ui/layout/parts.tsx";
import { ToldWords } from "#ui/told-words.tsx";
import type { View } from "#ui/view.ts";

/** What was told, as it was sealed: without those who are sealed apart. */
export const Account = z.object({
	channel: z.string(),
	inDanger: z.string(),
	whose: z.string(),
	happened: z.string(),
	where: z.string().nullable(),
	/** What was sealed before it was asked has none. */
	province: z.string().nullish(),
	when: z.string().nullable(),
	wish: z.string().nullable(),
	accused: z.object({
		unitIds: z.array(z.string()),
		others: z.string().nullable(),
	}),
	needs: z.object({
		interpreter: z.string().nullable(),
		reading: z.boolean(),
		language: z.string().nullable(),
	}),
	reach: z.object({
		how: z.string().nullable(),
		safeTimes: z.string().nullable(),
	}),
	source: z.string().nullable(),
	consent: z.string().nullable(),
});
export type Account = z.output<typeof Account>;

/** The first telling, for whoever has the case open and for whoever told it. */
export const AccountShown = ({
	view,
	account,
	offices,
	provinces,
}: {
	readonly view: View;
	readonly account: Account;
	/** Names of the offices that it is about. */
	readonly offices: readonly string[];
	/** Those of today. */
	readonly provinces: readonly Province[];
}) => {
	const { t } = view;
	const fact = (term: Content, is: string | null | undefined | false) =>
		is ? [{ term, is }] : [];
	const facts = [
		...fact(t("rights-cases.account.where"), account.where),
		...fact(
			t("rights-cases.account.province"),
			provinces.find(({ code }) => code === account.province)?.name,
		),
		...fact(t("rights-cases.account.when"), account.when),
		...fact(
			t("rights-cases.account.about"),
			[...offices, account.accused.others].filter(Boolean).join(", "),
		),
		...fact(t("rights-cases.account.wish"), account.wish),
		...fact(t("rights-cases.account.interpreter"), account.needs.interpreter),
		...fact(t("rights-cases.account.language"), account.needs.language),
		...fact(
			t("rights-cases.account.reading"),
			account.needs.reading && t("rights-cases.account.reading.yes"),
		),
		...fact(t("rights-cases.account.reach"), account.reach.how),
		...fact(t("rights-cases.account.times"), account.reach.safeTimes),
		...fact(t("rights-cases.account.source"), account.source),
	];
	return (
		<Stack>
			{account.happened === "" ? (
				<p>{t("rights-cases.account.in-file")}</p>
			) : (
				<ToldWords words={account.happened} />
			)}
			{facts.length > 0 && <Facts facts={facts} />}
		</Stack>
	);
};
