import { limits } from "#identity";
import type { CodeCard, CodeSheet, Import } from "#imports";
import { Facts } from "#ui/facts.tsx";
import { moment } from "#ui/format.ts";
import { Code, Meta, NoPrint } from "#ui/layout/parts.tsx";
import { PrintSheet, Sheet } from "#ui/layout/print-sheet.tsx";
import { Notice } from "#ui/notice.tsx";
import { link } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";

interface CodeCardsProps {
	readonly view: View;
	readonly import: Import;
	readonly sheet: CodeSheet;
	/** Where the site is reached from outside. */
	readonly origin: string;
}

/** One card for each person, each on its own page of paper. The codes stand here, and nowhere else ever again. */
export const CodeCards = (props: CodeCardsProps) => {
	const { view, import: one, sheet } = props;
	const { cards, arrived } = sheet;
	const title =
		cards.length > 0
			? view.t("imports.codes-sheet", { n: cards.length })
			: view.t("imports.codes-none");
	return (
		<PrintSheet
			view={view}
			title={title}
			back={{
				name: view.t("imports.codes-back"),
				href: link(view, "/kelola/impor/:id", { id: one.id }),
			}}
		>
			<NoPrint>
				<h1>{title}</h1>
				{cards.length > 0 ? (
					<Notice kind="warn" title={view.t("identity.sheet.once")}>
						{view.t("imports.codes-count", { n: cards.length })}{" "}
						{view.t("identity.sheet.once-says")}
					</Notice>
				) : (
					<p>{view.t("imports.codes-none-says")}</p>
				)}
				{arrived.length > 0 && (
					<Meta>
						{view.t("imports.codes-arrived", { names: arrived.join(", ") })}
					</Meta>
				)}
			</NoPrint>
			{cards.map((card) => (
				<Card {...props} card={card} />
			))}
		</PrintSheet>
	);
};

const Card = ({
	view,
	card,
	origin,
}: CodeCardsProps & { readonly card: CodeCard }) => {
	const { t, lang } = view;
	const address = `${origin}/undangan`.replace(/^https?:\/\//, "");
	return (
		<Sheet framed>
			<h2>
				{t("identity.sheet.title", { purpose: "invitation", name: card.name })}
			</h2>
			<div>
				<Meta>{t("identity.sheet.code")}</Meta>
				<Code large>{card.code}</Code>
			</div>
			<Facts
				facts={[
					{
						term: t("identity.sheet.user-name"),
						is: <Code>{card.userName}</Code>,
					},
					{ term: t("identity.sheet.address"), is: <Code>{address}</Code> },
					{ term: t("identity.sheet.until"), is: moment(lang, card.until) },
				]}
			/>
			<ol>
				<li>{t("identity.sheet.step-1", { address })}</li>
				<li>{t("identity.sheet.step-2")}</li>
				<li>
					{t("identity.sheet.step-3", { least: limits.password.atLeast })}
				</li>
				<li>
					{t("identity.sheet.step-4", {
						factor: card.secondFactor ? "yes" : "no",
					})}
				</li>
			</ol>
			<p>
				<strong>{t("identity.sheet.never")}</strong>
			</p>
		</Sheet>
	);
};
