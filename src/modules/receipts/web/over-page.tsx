import { LinkButton } from "#ui/form/index.ts";
import { CitizenLayout } from "#ui/layout/citizen.tsx";
import { Hug, PageHead } from "#ui/layout/parts.tsx";
import { link } from "#ui/paths.ts";
import { ToldWords } from "#ui/told-words.tsx";
import type { View } from "#ui/view.ts";
import { receiptLimits } from "../index.ts";

interface OverPageProps {
	readonly view: View;
	/** Everything of one's own words that was sent, field by field. */
	readonly words: readonly string[];
}

/** The visit was over when something was sent: nothing was done, and what was written stands here to be copied. */
export const OverPage = ({ view, words }: OverPageProps) => {
	const { t } = view;
	const written = words.map((one) => one.trim()).filter((one) => one !== "");
	return (
		<CitizenLayout view={view} title={t("receipts.over.title")} unlisted>
			<PageHead
				title={t("receipts.over.title")}
				lead={t("receipts.over.lead", { n: receiptLimits.visit.idle / 60 })}
			/>
			{written.length > 0 && (
				<Hug>
					<ToldWords words={written.join("\n\n")} />
				</Hug>
			)}
			<p>
				<LinkButton href={link(view, "/lacak", {})}>
					{t("receipts.over.go")}
				</LinkButton>
			</p>
		</CitizenLayout>
	);
};
