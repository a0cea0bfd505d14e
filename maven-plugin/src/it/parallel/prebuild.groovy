vendors = ['harbor-logistics']
target = 'harbor/src/main/connectors'
evaluate(new File(its.toString(), 'copy-samples.groovy'))
vendors = ['tally-billing']
target = 'tally/src/main/connectors'
evaluate(new File(its.toString(), 'copy-samples.groovy'))
