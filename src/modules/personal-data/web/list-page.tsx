import { say } from "#kernel/text.ts";
import type { Register } from "#personal-data";
import type { Office } from "#settings";
import { LinkButton } from "#ui/form/index.ts";
import { CitizenLayout } from "#ui/layout/citizen.tsx";
import { PageHead, Row, Section } from "#ui/layout/parts.tsx";
import { List, ListRow } from "#ui/list.tsx";
import { link } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import { Officer } from "./officer.tsx";

interface ListPageProps {
	readonly view: View;
	readonly register: Register;
	readonly officer: Office;
}

const rights = [
	"access",
	"correct",
	"erase",
	"withdraw",
	"pause",
	"object",
] as const;

/** What is kept of people, by what they did; what they may ask, and whom. */
export const ListPage = ({ view, register, officer }: ListPageProps) => {
	const { t, lang } = view;
	return (
		<CitizenLayout
			view={view}
			title={t("personal-data.title")}
			description={t("personal-data.lead")}
		>
			<PageHead
				title={t("personal-data.title")}
				lead={t("personal-data.lead")}
			/>
			<List>
				{register.activities.map(({ code, title, purpose }) => (
					<ListRow
						name={say(title, lang)}
						href={link(view, "/data-pribadi/:kegiatan", { kegiatan: code })}
						says={say(purpose, lang)}
					/>
				))}
			</List>
			<Section id="hak" title={t("personal-data.rights")}>
				<ul>
					{rights.map((right) => (
						<li>{t(`personal-data.rights.${right}`)}</li>
					))}
				</ul>
				<Row>
					<LinkButton href={link(view, "/data-pribadi/permintaan", {})}>
						{t("personal-data.claim")}
					</LinkButton>
					<LinkButton
						kind="outlined"
						href={link(view, "/data-pribadi/salinan", {})}
					>
						{t("personal-data.copy")}
					</LinkButton>
				</Row>
			</Section>
			<Officer view={view} officer={officer} />
			<p>
				<a href={link(view, "/data-pribadi/lama-simpan", {})}>
					{t("personal-data.terms")}
				</a>
			</p>
			<p>
				<a href={link(view, "/data-pribadi/kegagalan", {})}>
					{t("personal-data.breach.public")}
				</a>
			</p>
			<p>
				<a href={link(view, "/privasi", {})}>{t("personal-data.privacy")}</a>
			</p>
		</CitizenLayout>
	);
};
