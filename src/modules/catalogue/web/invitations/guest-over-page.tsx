import type { Content } from "#ui/content.ts";
import { Facts } from "#ui/facts.tsx";
import { LinkButton } from "#ui/form/index.ts";
import { CitizenLayout } from "#ui/layout/citizen.tsx";
import { PageHead, Section } from "#ui/layout/parts.tsx";
import { link } from "#ui/paths.ts";
import { ToldWords } from "#ui/told-words.tsx";
import type { View } from "#ui/view.ts";

interface GuestOverPageProps {
	readonly view: View;
	readonly title: string;
	readonly lead: string;
	/** What was typed and could not be kept, to be copied. */
	readonly typed?: {
		readonly facts: readonly { readonly term: Content; readonly is: Content }[];
		readonly words: string;
	};
}

/** An invitation opens nothing any more, or nobody showed its code: why, what to do, and what was typed. */
export const GuestOverPage = ({
	view,
	title,
	lead,
	typed,
}: GuestOverPageProps) => {
	const { t } = view;
	const something = typed && (typed.facts.length > 0 || typed.words !== "");
	return (
		<CitizenLayout view={view} title={title} unlisted>
			<PageHead title={title} lead={lead} />
			{something && (
				<Section id="tertulis" title={t("catalogue.guest.over.typed")}>
					{typed.facts.length > 0 && <Facts facts={typed.facts} />}
					{typed.words && <ToldWords words={typed.words} />}
				</Section>
			)}
			<div>
				<LinkButton href={link(view, "/lacak", {})}>
					{t("catalogue.guest.over.go")}
				</LinkButton>
			</div>
		</CitizenLayout>
	);
};
