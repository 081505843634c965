import { LinkButton } from "#ui/form/index.ts";
import { CitizenLayout } from "#ui/layout/citizen.tsx";
import { Hug, PageHead } from "#ui/layout/parts.tsx";
import { link } from "#ui/paths.ts";
import { ToldWords } from "#ui/told-words.tsx";
import type { View } from "#ui/view.ts";

interface OverPageProps {
	readonly view: View;
	readonly words: string;
}

/** The visit was over when something was sent: nothing was done, and what was written stands here to be copied. */
export const OverPage = ({ view, words }: OverPageProps) => {
	const { t } = view;
	return (
		<CitizenLayout view={view} title={t("complaints.over.title")} unlisted>
			<PageHead
				title={t("complaints.over.title")}
				lead={t("complaints.over.lead")}
			/>
			{words.trim() !== "" && (
				<Hug>
					<ToldWords words={words} />
				</Hug>
			)}
			<p>
				<LinkButton href={link(view, "/lacak", {})}>
					{t("complaints.start.track")}
				</LinkButton>
			</p>
		</CitizenLayout>
	);
};
