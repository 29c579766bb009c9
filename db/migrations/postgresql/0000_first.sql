CREATE TABLE "articles" (
	"id" text PRIMARY KEY NOT NULL,
	"state" text NOT NULL,
	"version" integer NOT NULL,
	"section_id" text NOT NULL,
	"slug" text NOT NULL,
	"headline" text NOT NULL,
	"origin" text NOT NULL,
	"assigned_to" text,
	"embargo" bigint NOT NULL,
	"created_at" bigint NOT NULL,
	"created_by" text NOT NULL,
	"updated_at" bigint NOT NULL,
	"demo" boolean NOT NULL
);
--> statement-breakpoint
CREATE TABLE "authors" (
	"id" text PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"name" text NOT NULL,
	"role" text NOT NULL,
	"place" text NOT NULL,
	"biography" text NOT NULL,
	"email" text NOT NULL,
	"picture_id" text,
	"at" bigint NOT NULL,
	"demo" boolean NOT NULL
);
--> statement-breakpoint
CREATE TABLE "bylines" (
	"author_id" text NOT NULL,
	"published_at" bigint NOT NULL,
	"article_id" text NOT NULL,
	"publication_id" text NOT NULL,
	"position" integer NOT NULL,
	"role" text NOT NULL,
	CONSTRAINT "bylines_author_id_published_at_article_id_publication_id_pk" PRIMARY KEY("author_id","published_at","article_id","publication_id")
);
--> statement-breakpoint
CREATE TABLE "citations" (
	"id" text PRIMARY KEY NOT NULL,
	"article_id" text NOT NULL,
	"source_id" text NOT NULL,
	"position" integer NOT NULL,
	"quotation" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "corrections" (
	"id" text PRIMARY KEY NOT NULL,
	"article_id" text NOT NULL,
	"at" bigint NOT NULL,
	"kind" text NOT NULL,
	"note" text NOT NULL,
	"was" text NOT NULL,
	"is" text NOT NULL,
	"by" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "drafts" (
	"article_id" text NOT NULL,
	"slot" text NOT NULL,
	"version" integer NOT NULL,
	"content" jsonb NOT NULL,
	"at" bigint NOT NULL,
	"by" text NOT NULL,
	CONSTRAINT "drafts_article_id_slot_pk" PRIMARY KEY("article_id","slot")
);
--> statement-breakpoint
CREATE TABLE "events" (
	"id" text PRIMARY KEY NOT NULL,
	"at" bigint NOT NULL,
	"by" text NOT NULL,
	"what" text NOT NULL,
	"subject" text NOT NULL,
	"details" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "pages" (
	"id" text PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"title" text NOT NULL,
	"description" text NOT NULL,
	"body" jsonb NOT NULL,
	"language" text NOT NULL,
	"direction" text NOT NULL,
	"position" integer NOT NULL,
	"from" bigint NOT NULL,
	"until" bigint NOT NULL,
	"origin" text NOT NULL,
	"updated_at" bigint NOT NULL,
	"demo" boolean NOT NULL
);
--> statement-breakpoint
CREATE TABLE "picks" (
	"article_id" text NOT NULL,
	"position" integer NOT NULL,
	"picked_id" text NOT NULL,
	CONSTRAINT "picks_article_id_position_pk" PRIMARY KEY("article_id","position")
);
--> statement-breakpoint
CREATE TABLE "pictures" (
	"id" text PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"original" text NOT NULL,
	"hash" text NOT NULL,
	"origin" text NOT NULL,
	"width" integer NOT NULL,
	"height" integer NOT NULL,
	"alt" text NOT NULL,
	"caption" text NOT NULL,
	"credit" text NOT NULL,
	"title" text NOT NULL,
	"subtitle" text NOT NULL,
	"focal_x" integer NOT NULL,
	"focal_y" integer NOT NULL,
	"renditions" jsonb NOT NULL,
	"at" bigint NOT NULL,
	"demo" boolean NOT NULL
);
--> statement-breakpoint
CREATE TABLE "publication_topics" (
	"topic_id" text NOT NULL,
	"published_at" bigint NOT NULL,
	"article_id" text NOT NULL,
	"publication_id" text NOT NULL,
	CONSTRAINT "publication_topics_topic_id_published_at_article_id_publication_id_pk" PRIMARY KEY("topic_id","published_at","article_id","publication_id")
);
--> statement-breakpoint
CREATE TABLE "publications" (
	"id" text PRIMARY KEY NOT NULL,
	"article_id" text NOT NULL,
	"kind" text NOT NULL,
	"from" bigint NOT NULL,
	"until" bigint NOT NULL,
	"published_at" bigint NOT NULL,
	"modified_at" bigint NOT NULL,
	"section_id" text NOT NULL,
	"slug" text NOT NULL,
	"headline" text NOT NULL,
	"kicker" text NOT NULL,
	"standfirst" text NOT NULL,
	"type" text NOT NULL,
	"language" text NOT NULL,
	"direction" text NOT NULL,
	"picture_id" text,
	"authors" jsonb NOT NULL,
	"words" integer NOT NULL,
	"by" text NOT NULL,
	"reason" text NOT NULL,
	"dateline" text NOT NULL,
	"lead" jsonb,
	"bylines" jsonb NOT NULL,
	"topics" jsonb NOT NULL,
	"updates" jsonb NOT NULL,
	"corrections" jsonb NOT NULL,
	"sources" jsonb NOT NULL,
	"picks" jsonb NOT NULL,
	"body" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "purges" (
	"id" text PRIMARY KEY NOT NULL,
	"at" bigint NOT NULL,
	"from" bigint NOT NULL,
	"keys" jsonb NOT NULL,
	"hard" boolean NOT NULL
);
--> statement-breakpoint
CREATE TABLE "redirects" (
	"path" text PRIMARY KEY NOT NULL,
	"target" text NOT NULL,
	"target_id" text NOT NULL,
	"at" bigint NOT NULL,
	"by" text NOT NULL,
	"demo" boolean NOT NULL
);
--> statement-breakpoint
CREATE TABLE "revisions" (
	"id" text PRIMARY KEY NOT NULL,
	"article_id" text NOT NULL,
	"version" integer NOT NULL,
	"content" jsonb NOT NULL,
	"at" bigint NOT NULL,
	"by" text NOT NULL,
	"name" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sections" (
	"id" text PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"name" text NOT NULL,
	"parent_id" text,
	"description" text NOT NULL,
	"hue" integer NOT NULL,
	"position" integer NOT NULL,
	"at" bigint NOT NULL,
	"demo" boolean NOT NULL
);
--> statement-breakpoint
CREATE TABLE "settings" (
	"name" text PRIMARY KEY NOT NULL,
	"value" jsonb NOT NULL,
	"at" bigint NOT NULL,
	"by" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "slots" (
	"id" text PRIMARY KEY NOT NULL,
	"place" text NOT NULL,
	"position" integer NOT NULL,
	"article_id" text NOT NULL,
	"until" bigint NOT NULL,
	"at" bigint NOT NULL,
	"by" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sources" (
	"id" text PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"name" text NOT NULL,
	"url" text NOT NULL,
	"note" text NOT NULL,
	"at" bigint NOT NULL,
	"demo" boolean NOT NULL
);
--> statement-breakpoint
CREATE TABLE "topics" (
	"id" text PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"name" text NOT NULL,
	"description" text NOT NULL,
	"at" bigint NOT NULL,
	"demo" boolean NOT NULL
);
--> statement-breakpoint
CREATE TABLE "updates" (
	"id" text PRIMARY KEY NOT NULL,
	"article_id" text NOT NULL,
	"at" bigint NOT NULL,
	"heading" text NOT NULL,
	"body" jsonb NOT NULL,
	"by" text NOT NULL
);
--> statement-breakpoint
ALTER TABLE "articles" ADD CONSTRAINT "articles_section_id_sections_id_fk" FOREIGN KEY ("section_id") REFERENCES "public"."sections"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "authors" ADD CONSTRAINT "authors_picture_id_pictures_id_fk" FOREIGN KEY ("picture_id") REFERENCES "public"."pictures"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "bylines" ADD CONSTRAINT "bylines_author_id_authors_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."authors"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "bylines" ADD CONSTRAINT "bylines_publication_id_publications_id_fk" FOREIGN KEY ("publication_id") REFERENCES "public"."publications"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "citations" ADD CONSTRAINT "citations_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."articles"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "citations" ADD CONSTRAINT "citations_source_id_sources_id_fk" FOREIGN KEY ("source_id") REFERENCES "public"."sources"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "corrections" ADD CONSTRAINT "corrections_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."articles"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "drafts" ADD CONSTRAINT "drafts_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."articles"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "picks" ADD CONSTRAINT "picks_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."articles"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "picks" ADD CONSTRAINT "picks_picked_id_articles_id_fk" FOREIGN KEY ("picked_id") REFERENCES "public"."articles"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "publication_topics" ADD CONSTRAINT "publication_topics_topic_id_topics_id_fk" FOREIGN KEY ("topic_id") REFERENCES "public"."topics"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "publication_topics" ADD CONSTRAINT "publication_topics_publication_id_publications_id_fk" FOREIGN KEY ("publication_id") REFERENCES "public"."publications"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "publications" ADD CONSTRAINT "publications_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."articles"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "publications" ADD CONSTRAINT "publications_section_id_sections_id_fk" FOREIGN KEY ("section_id") REFERENCES "public"."sections"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "revisions" ADD CONSTRAINT "revisions_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."articles"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "slots" ADD CONSTRAINT "slots_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."articles"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "updates" ADD CONSTRAINT "updates_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."articles"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "articles_address" ON "articles" USING btree ("section_id","slug");--> statement-breakpoint
CREATE INDEX "articles_origin" ON "articles" USING btree ("origin");--> statement-breakpoint
CREATE INDEX "articles_updated" ON "articles" USING btree ("updated_at","id");--> statement-breakpoint
CREATE UNIQUE INDEX "authors_slug" ON "authors" USING btree ("slug");--> statement-breakpoint
CREATE INDEX "bylines_publication" ON "bylines" USING btree ("publication_id");--> statement-breakpoint
CREATE INDEX "citations_article" ON "citations" USING btree ("article_id","position");--> statement-breakpoint
CREATE INDEX "citations_source" ON "citations" USING btree ("source_id");--> statement-breakpoint
CREATE INDEX "corrections_article" ON "corrections" USING btree ("article_id","at");--> statement-breakpoint
CREATE INDEX "corrections_at" ON "corrections" USING btree ("at","id");--> statement-breakpoint
CREATE INDEX "events_subject" ON "events" USING btree ("subject","at");--> statement-breakpoint
CREATE INDEX "events_at" ON "events" USING btree ("at","id");--> statement-breakpoint
CREATE UNIQUE INDEX "pages_slug" ON "pages" USING btree ("slug");--> statement-breakpoint
CREATE INDEX "pages_origin" ON "pages" USING btree ("origin");--> statement-breakpoint
CREATE INDEX "picks_picked" ON "picks" USING btree ("picked_id");--> statement-breakpoint
CREATE INDEX "pictures_hash" ON "pictures" USING btree ("hash");--> statement-breakpoint
CREATE INDEX "pictures_origin" ON "pictures" USING btree ("origin");--> statement-breakpoint
CREATE INDEX "publication_topics_publication" ON "publication_topics" USING btree ("publication_id");--> statement-breakpoint
CREATE INDEX "publications_article" ON "publications" USING btree ("article_id","from");--> statement-breakpoint
CREATE INDEX "publications_slug" ON "publications" USING btree ("slug");--> statement-breakpoint
CREATE INDEX "publications_latest" ON "publications" USING btree ("published_at","article_id");--> statement-breakpoint
CREATE INDEX "publications_section" ON "publications" USING btree ("section_id","published_at","article_id");--> statement-breakpoint
CREATE INDEX "publications_type" ON "publications" USING btree ("type","published_at","article_id");--> statement-breakpoint
CREATE INDEX "purges_from" ON "purges" USING btree ("from","id");--> statement-breakpoint
CREATE INDEX "redirects_target" ON "redirects" USING btree ("target","target_id");--> statement-breakpoint
CREATE UNIQUE INDEX "revisions_version" ON "revisions" USING btree ("article_id","version");--> statement-breakpoint
CREATE UNIQUE INDEX "sections_slug" ON "sections" USING btree ("slug");--> statement-breakpoint
CREATE UNIQUE INDEX "slots_place" ON "slots" USING btree ("place","position");--> statement-breakpoint
CREATE INDEX "sources_name" ON "sources" USING btree ("name");--> statement-breakpoint
CREATE UNIQUE INDEX "topics_slug" ON "topics" USING btree ("slug");--> statement-breakpoint
CREATE INDEX "updates_article" ON "updates" USING btree ("article_id","at");