import { type Language, say } from "#kernel/text.ts";
import { Crumbs } from "#ui/crumbs.tsx";
import { date } from "#ui/format.ts";
import {
	Answers,
	Instructions,
	Prepared,
	WriteHere,
} from "#ui/instructions.tsx";
import { CitizenLayout } from "#ui/layout/citizen.tsx";
import {
	Hug,
	Meta,
	NoPrint,
	PageHead,
	Section,
	Stack,
} from "#ui/layout/parts.tsx";
import { Sheet } from "#ui/layout/print-sheet.tsx";
import { link } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import { instructionOf } from "../instruction-of.ts";
import { newest } from "../releases/releases.ts";
import type { Told } from "../told.ts";
import type { Guide } from "./guide.ts";
import { roleName } from "./role-name.ts";

interface GuideProps {
	readonly view: View;
	readonly guide: Guide;
	/** Where the site is reached from outside: paper names addresses in full. */
	readonly origin: string;
}

/** The work of one role on two sheets: what to do, and what to do when it goes wrong. */
export const GuidePage = (props: GuideProps) => {
	const { view, guide } = props;
	const { t, lang } = view;
	const title = say(guide.title, lang);
	return (
		<CitizenLayout
			view={view}
			title={title}
			description={say(guide.lead, lang)}
		>
			<Sheet>
				<PageHead
					above={
						<Crumbs
							view={view}
							path={[
								{
									name: t("site.guides.link"),
									href: link(view, "/panduan", {}),
								},
								{ name: roleName(guide, lang) },
							]}
						/>
					}
					title={title}
					lead={say(guide.lead, lang)}
				/>
				<Prepared
					needs={
						<Hug>
							<h2>{t("site.guides.needs")}</h2>
							<Sentences sentences={guide.needs} lang={lang} />
						</Hug>
					}
				>
					<Section id="langkah" title={t("site.guides.steps")}>
						<Instructions
							steps={guide.steps.map((step) =>
								instructionOf(view, props.origin, step),
							)}
						/>
					</Section>
				</Prepared>
			</Sheet>
			<Sheet>
				<Section id="tersendat" title={t("site.guides.troubles")}>
					<Answers
						answers={guide.troubles.map(({ asks, answers }) => ({
							asks: say(asks, lang),
							answer: say(answers, lang),
						}))}
					/>
				</Section>
				<Section id="bertanya" title={t("site.guides.ask")}>
					<Sentences sentences={guide.ask} lang={lang} />
					<WriteHere>{t("site.guides.write-here")}</WriteHere>
				</Section>
				<Origin {...props} />
			</Sheet>
		</CitizenLayout>
	);
};

const Sentences = ({
	sentences,
	lang,
}: {
	readonly sentences: readonly Told[];
	readonly lang: Language;
}) => (
	<ul>
		{sentences.map((sentence) => (
			<li>{say(sentence, lang)}</li>
		))}
	</ul>
);

/** So that nobody follows an old sheet: for which version it was written, and when it was printed. */
const Origin = ({ view, guide, origin }: GuideProps) => (
	<Stack>
		<Meta>
			{view.t("site.guides.version", {
				version: newest.version,
				day: date(view.lang, view.now),
				address: `${origin}${link(view, "/panduan/:peran", { peran: guide.slug })}`,
			})}
		</Meta>
		<NoPrint>
			<p class="meta">{view.t("ui.print.how")}</p>
		</NoPrint>
	</Stack>
);
