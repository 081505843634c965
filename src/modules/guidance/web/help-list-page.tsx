import type { HelpText } from "#instruments";
import { Crumbs } from "#ui/crumbs.tsx";
import { EmptyState } from "#ui/empty.tsx";
import { OfficerLayout } from "#ui/layout/officer.tsx";
import { PageHead, Section } from "#ui/layout/parts.tsx";
import { List, ListRow } from "#ui/list.tsx";
import { link } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import { instrumentName, placeName } from "./place-words.ts";

interface HelpListPageProps {
	readonly view: View;
	/** By the version of an instrument at which they stand; what more units asked comes first. */
	readonly help: readonly (readonly [string, readonly HelpText[]])[];
}

/** Help texts that are published, to be worded anew. */
export const HelpListPage = ({ view, help }: HelpListPageProps) => {
	const { t } = view;
	return (
		<OfficerLayout
			view={view}
			title={t("guidance.help-texts")}
			head={
				<PageHead
					above={
						<Crumbs
							view={view}
							path={[
								{
									name: t("guidance.title"),
									href: link(view, "/bimbingan", {}),
								},
								{ name: t("guidance.help-texts") },
							]}
						/>
					}
					title={t("guidance.help-texts")}
					lead={t("guidance.help-texts.lead")}
				/>
			}
		>
			{help.length === 0 && (
				<EmptyState title={t("guidance.help-texts.none")}>
					{t("guidance.help-texts.none.says")}
				</EmptyState>
			)}
			{help.map(([instrument, some]) => (
				<Section id={instrument} title={instrumentName(view, instrument)}>
					<List>
						{some.map((one) => (
							<ListRow
								name={one.question}
								href={link(view, "/ubah-panduan/:help", { help: one.id })}
								says={placeName(view, one)}
								end={t("guidance.units-asked", { n: one.units })}
							/>
						))}
					</List>
				</Section>
			))}
		</OfficerLayout>
	);
};
