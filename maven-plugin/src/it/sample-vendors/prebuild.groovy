// JSON and YAML; OpenAPI 2.0, 3.0 and 3.1.
vendors = ['harbor-logistics', 'lumen-crm', 'pixel-studio', 'tally-billing']
target = 'src/main/connectors'
evaluate(new File(its.toString(), 'copy-samples.groovy'))
