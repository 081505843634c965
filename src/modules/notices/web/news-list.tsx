import { Button, Form, Hidden } from "#ui/form/index.ts";
import { date } from "#ui/format.ts";
import { Row } from "#ui/layout/parts.tsx";
import { List, ListRow } from "#ui/list.tsx";
import { link } from "#ui/paths.ts";
import { Tag } from "#ui/tag.tsx";
import { inLanguage, type View } from "#ui/view.ts";
import type { News } from "../index.ts";
import { sentenceOf } from "./sentence.ts";

interface NewsListProps {
	readonly view: View;
	readonly news: readonly News[];
}

/** News, each with a way to mark it read while it is new. */
export const NewsList = ({ view, news }: NewsListProps) => (
	<List>
		{news.map((one) => (
			<ListRow
				name={sentenceOf(view, one)}
				href={inLanguage(view.lang, one.path)}
				says={date(view.lang, one.raisedAt)}
				end={one.unread && <Mark view={view} news={one} />}
			/>
		))}
	</List>
);

const Mark = ({ view, news }: { readonly view: View; readonly news: News }) => (
	<Row>
		<Tag shape="disc" tone="info">
			{view.t("notices.new")}
		</Tag>
		<Form view={view} action={link(view, "/kotak/dibaca", {})} look="row">
			<Hidden name="kabar" value={news.id} />
			<Hidden name="kembali" value={view.path} />
			<Button
				kind="outlined"
				small
				label={view.t("notices.mark-named", { what: sentenceOf(view, news) })}
			>
				{view.t("notices.mark")}
			</Button>
		</Form>
	</Row>
);

/** Marks all that the page knew of; what came since stays unread. */
export const MarkAll = ({ view }: { readonly view: View }) => (
	<Form view={view} action={link(view, "/kotak/dibaca", {})} look="row">
		<Hidden name="sampai" value={view.now.toISOString()} />
		<Hidden name="kembali" value={view.path} />
		<Button kind="outlined" small>
			{view.t("notices.mark-all")}
		</Button>
	</Form>
);
