import { join } from "node:path";
import type { Config } from "../config.ts";
import { folderStore } from "./folder-store.ts";
import { s3Store } from "./s3-store.ts";
import type { FileStore } from "./store.ts";

/** The store that the settings name: a bucket, or the folder beside the data. */
export const openFiles = ({
	s3,
	dataFolder,
}: Pick<Config, "dataFolder"> & Partial<Pick<Config, "s3">>): FileStore =>
	s3 ? s3Store(s3) : folderStore(join(dataFolder, "files"));
