import { type Checked, type CheckedChain, checkedAtMost } from "#audit";
import type { ChainLength } from "#platform/read-trail.ts";
import { Crumbs } from "#ui/crumbs.tsx";
import { OfficerLayout } from "#ui/layout/officer.tsx";
import { Hug, Meta, PageHead } from "#ui/layout/parts.tsx";
import { Notice } from "#ui/notice.tsx";
import { link } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import { ChainsBox, CheckForm } from "./chains-box.tsx";

interface CheckedPageProps {
	readonly view: View;
	readonly chains: readonly ChainLength[];
	/** null before the button was pressed. */
	readonly checked: Checked | null;
}

/** Whether the chains are whole: one sentence for each, and the first place where one is not. */
export const CheckedPage = ({ view, chains, checked }: CheckedPageProps) => {
	const { t } = view;
	const title =
		checked === null
			? t("audit.chains")
			: checked.confidentialIsWhole &&
					checked.open.every(({ report }) => report.whole)
				? t("audit.checked.whole")
				: t("audit.checked.broken");
	return (
		<OfficerLayout
			view={view}
			title={title}
			head={
				<PageHead
					above={
						<Crumbs
							view={view}
							path={[
								{ name: t("audit.title"), href: link(view, "/jejak", {}) },
								{ name: t("audit.chains") },
							]}
						/>
					}
					title={title}
					lead={t("audit.chains.lead")}
				/>
			}
		>
			{checked === null ? (
				<ChainsBox view={view} chains={chains} />
			) : (
				<Answers view={view} checked={checked} />
			)}
			<Meta>{t("audit.check.most", { most: checkedAtMost })}</Meta>
		</OfficerLayout>
	);
};

/** First what is broken, then what is whole, then the button once more. */
const Answers = ({
	view,
	checked,
}: {
	readonly view: View;
	readonly checked: Checked;
}) => {
	const { open, confidentialIsWhole } = checked;
	const whole = open.filter(({ report }) => report.whole);
	return (
		<>
			{open.map((chain) => (
				<Broken view={view} chain={chain} />
			))}
			{!confidentialIsWhole && (
				<Notice kind="bad" title={view.t("audit.confidential.broken")}>
					{view.t("audit.broken.next")}
				</Notice>
			)}
			{(whole.length > 0 || confidentialIsWhole) && (
				<Hug tone="ok">
					<ul class="plain">
						{whole.map((chain) => (
							<li>{wholeInWords(view, chain)}</li>
						))}
						{confidentialIsWhole && (
							<li>{view.t("audit.confidential.whole")}</li>
						)}
					</ul>
				</Hug>
			)}
			<CheckForm view={view}>{view.t("audit.check.again")}</CheckForm>
		</>
	);
};

const Broken = ({
	view,
	chain: { chain, report },
}: {
	readonly view: View;
	readonly chain: CheckedChain;
}) =>
	report.broken && (
		<Notice
			kind="bad"
			title={view.t("audit.chain.broken", {
				chain: view.t(`audit.chain.${chain}`),
				place: report.broken.place,
			})}
		>
			{view.t(`audit.broken.${report.broken.what}`)}{" "}
			{view.t("audit.broken.next")}
		</Notice>
	);

/** "Rantai hasil: utuh sampai baris 1.234; 3 baris belum terkait." */
function wholeInWords(
	{ t }: View,
	{ chain, report, waiting, after }: CheckedChain,
): string {
	const name = t(`audit.chain.${chain}`);
	if (report.linked === 0)
		return t("audit.chain.empty", { chain: name, waiting });
	const place = report.linked;
	const says = t("audit.chain.whole", { chain: name, place, waiting });
	return after > 0
		? `${says} ${t("audit.chain.after", { place: after })}`
		: says;
}
