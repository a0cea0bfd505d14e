vendors = ['harbor-logistics', 'lumen-crm', 'pixel-studio', 'tally-billing']
target = 'one'
evaluate(new File(its.toString(), 'copy-samples.groovy'))
vendors = vendors.reverse()
target = 'two'
evaluate(new File(its.toString(), 'copy-samples.groovy'))
