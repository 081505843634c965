import { LinkButton } from "#ui/form/index.ts";
import { CitizenLayout } from "#ui/layout/citizen.tsx";
import { PageHead } from "#ui/layout/parts.tsx";
import { link } from "#ui/paths.ts";
import { ToldWords } from "#ui/told-words.tsx";
import type { View } from "#ui/view.ts";

interface OverPageProps {
	readonly view: View;
	readonly words: string;
}

/** Nobody is shown to have a code any more: nothing was done, and what was written is not lost. */
export const OverPage = ({ view, words }: OverPageProps) => {
	const { t } = view;
	return (
		<CitizenLayout view={view} title={t("accommodations.over.title")} unlisted>
			<PageHead
				title={t("accommodations.over.title")}
				lead={t("accommodations.over.lead")}
			/>
			{words && <ToldWords words={words} />}
			<div>
				<LinkButton href={link(view, "/lacak", {})}>
					{t("accommodations.over.go")}
				</LinkButton>
			</div>
		</CitizenLayout>
	);
};
