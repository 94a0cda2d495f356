/* own_tables.c: shows the plugin's tables to the host, at init. */
#include "plugin/own.h"

#include <stdlib.h>

static void fill_vtables(ss_plugin_table_input *in) {
  memcpy(&in->reader, &tsf_own_reader, sizeof in->reader); /* the legacy vtables are the begins of the others */
  memcpy(&in->writer, &tsf_own_writer, sizeof in->writer);
  memcpy(&in->fields, &tsf_own_fields, sizeof in->fields);
  in->reader_ext = (ss_plugin_table_reader_ext *)&tsf_own_reader;
  in->writer_ext = (ss_plugin_table_writer_ext *)&tsf_own_writer;
  in->fields_ext = (ss_plugin_table_fields_ext *)&tsf_own_fields;
}

static tsf_own *own_new(tsf_plugin *p) {
  tsf_own *own = calloc(1, sizeof *own);
  if (own == NULL) return NULL;
  p->own = own;
  fill_vtables(&own->vtables);
  own->nclasses = p->desc->nown_entries;
  own->added = calloc(own->nclasses, sizeof *own->added);
  own->tables = calloc(p->desc->nown_tables, sizeof *own->tables);
  if (own->added == NULL || own->tables == NULL) return NULL;
  for (uint32_t i = 0; i < p->desc->nown_tables; i++) tsf_root_add(p->rt, &own->tables[i]);
  for (uint32_t i = 0; i < TSF_OWN_VIEWS; i++) tsf_root_add(p->rt, &own->views[i]);
  return own;
}

void tsf_own_end(tsf_plugin *p) {
  tsf_own *own = p->own;
  if (own == NULL) return;
  for (uint32_t i = 0; own->added != NULL && i < own->nclasses; i++) {
    for (uint32_t k = 0; k < own->added[i].n; k++) free(own->added[i].fields[k]);
    free(own->added[i].fields);
    free(own->added[i].listed);
  }
  for (uint32_t i = 0; i < own->nchunks; i++) free(own->chunks[i].handles);
  for (uint32_t i = 0; i < TSF_OWN_TEXTS; i++) free(own->texts[i]);
  free(own->added);
  free(own->tables);
  free(own);
}

bool tsf_own_start(tsf_plugin *p, tsf_obj *self, const ss_plugin_init_input *in) {
  const tsf_plugin_desc *d = p->desc;
  if (own_new(p) == NULL) tsf_out_of_memory(p->rt);
  for (uint32_t i = 0; i < d->nown_tables; i++) {
    const tsf_own_desc *desc = &d->own_tables[i];
    tsf_own_value v;
    desc->get(p->rt, self, &v);
    if (TSF_FAILED(p->rt)) return false;
    tsf_own_table *t = tsf_own_show(p, v.object, &desc->type, desc->name, desc->line);
    tsf_root_store(p->rt, &p->own->tables[i], &t->h);
    if (in == NULL || in->tables == NULL || in->tables->add_table == NULL) {
      tsf_own_fail(p, desc->name, "the host takes no tables: only this plugin sees it");
      tsf_log(p, SS_PLUGIN_LOG_SEV_WARNING, p->last_error, strlen(p->last_error));
      p->last_error[0] = 0;
    } else if (in->tables->add_table(in->owner, &t->input) != SS_PLUGIN_SUCCESS) {
      const char *why = in->get_owner_last_error ? in->get_owner_last_error(in->owner) : NULL;
      return tsf_own_fail(p, desc->name, why && *why ? why : "the host does not take the table");
    }
  }
  return true;
}
